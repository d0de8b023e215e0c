/** The classifier service: letters and corrections in, classified letters and finding events out. */
package findings.classifier;
