/**
 * Reading in worker processes with a heap of their own, so that no document can take the service with it:
 * a worker that takes too long, too much memory or dies is replaced, and its document rejected.
 */
package findings.ingest.worker;
