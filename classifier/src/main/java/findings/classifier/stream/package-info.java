/** The classifier's topology: how letters and corrections become classified letters and finding events. */
package findings.classifier.stream;
