/** Who may do what: requests from this machine, or with a key that has the right. */
package findings.service.access;
