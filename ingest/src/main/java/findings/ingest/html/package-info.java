/** Reads web pages: the article, without menus, captions, offers and teasers. */
package findings.ingest.html;
