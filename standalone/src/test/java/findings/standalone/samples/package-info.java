/** Makes the sample letters that ship from their sources; {@code samples/README.md} says how those are written. */
package findings.standalone.samples;
