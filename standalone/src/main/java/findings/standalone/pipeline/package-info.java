/** Starting and stopping the pipeline: data directory, broker, topics and the three services. */
package findings.standalone.pipeline;
