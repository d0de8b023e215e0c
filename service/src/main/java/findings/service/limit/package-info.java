/** How much, how slowly and how often a client may ask. */
package findings.service.limit;
