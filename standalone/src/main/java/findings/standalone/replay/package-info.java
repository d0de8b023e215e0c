/** Classifying all letters again with a newer model: what that would change, and doing it. */
package findings.standalone.replay;
