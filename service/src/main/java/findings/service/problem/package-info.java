/** What a client is told when its request is not done. */
package findings.service.problem;
