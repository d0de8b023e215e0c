/** The {@code findings} command line. */
package findings.standalone.command;
