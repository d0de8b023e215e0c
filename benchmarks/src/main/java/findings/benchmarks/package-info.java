/** What the pipeline's parts cost, measured with JMH on the corpus. */
package findings.benchmarks;
