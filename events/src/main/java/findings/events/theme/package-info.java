/** The themes of practice, and the finer topics under them. */
package findings.events.theme;
