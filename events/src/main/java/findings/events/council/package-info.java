/** The register of England's councils that are responsible for children's services. */
package findings.events.council;
