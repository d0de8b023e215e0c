/** How a service's topologies run: their settings, their metrics and their health. */
package findings.service.streams;
