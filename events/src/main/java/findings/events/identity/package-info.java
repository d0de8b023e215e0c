/** The identities of letters, sentences and trends, which make everything safe to repeat. */
package findings.events.identity;
