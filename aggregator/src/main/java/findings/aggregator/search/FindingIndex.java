package findings.aggregator.search;

import findings.aggregator.query.FindingFilter;
import findings.aggregator.query.FindingView;
import findings.aggregator.query.VisitFilter;
import findings.events.ClassifiedLetter;
import findings.events.EnumId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/** The findings of all letters, searchable by what they are about and by their words. Safe for many threads. */
final class FindingIndex implements AutoCloseable {
    private static final Sort NEWEST_FIRST = new Sort(
            new SortField(FindingDocuments.DAY, SortField.Type.LONG, true),
            new SortField(FindingDocuments.LETTER_ORDER, SortField.Type.STRING),
            new SortField(FindingDocuments.POSITION, SortField.Type.LONG));
    private static final int WORD_SYNTAX =
            SimpleQueryParser.PHRASE_OPERATOR | SimpleQueryParser.NOT_OPERATOR | SimpleQueryParser.PREFIX_OPERATOR;

    /** How many findings are read at a time where all are wanted. */
    private static final int BATCH = 500;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Analyzer english = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
    private final FindingDocuments documents;

    /**
     * Opens the index of a folder.
     *
     * @param folder where it is kept; made where it is missing
     * @param json writes and reads findings
     * @throws IOException where it cannot be opened
     */
    FindingIndex(Path folder, JsonMapper json) throws IOException {
        documents = new FindingDocuments(json);
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(english));
        searchers = new SearcherManager(writer, null);
    }

    /** What was kept with the last commit. */
    Map<String, String> committed() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    void clear() throws IOException {
        writer.deleteAll();
        searchers.maybeRefreshBlocking();
    }

    void replace(ClassifiedLetter letter) throws IOException {
        writer.updateDocuments(new Term(FindingDocuments.LETTER, letter.getLetterId()), documents.of(letter));
    }

    void remove(String letterId) throws IOException {
        writer.deleteDocuments(new Term(FindingDocuments.LETTER, letterId));
    }

    /** Shows what was put and removed to searches. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Keeps the index on the disk, together with any data. */
    void commit(Map<String, String> data) throws IOException {
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /**
     * Searches.
     *
     * @param wanted which findings
     * @param size how many at most
     * @param after where to begin; empty for the newest
     * @return the page
     */
    FindingPage page(FindingQuery wanted, int size, Optional<Cursor> after) {
        Query words = words(wanted.words());
        Query query = query(wanted, words);
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                TopDocs found = search(searcher, query, size + 1, after);
                ScoreDoc[] hits = Arrays.copyOf(found.scoreDocs, Math.min(size, found.scoreDocs.length));
                List<FoundFinding> findings = new ArrayList<>();
                String[] marked = marked(searcher, words, new TopDocs(found.totalHits, hits));
                for (int i = 0; i < hits.length; i++) {
                    findings.add(new FoundFinding(read(searcher, hits[i]), marked[i]));
                }
                Cursor next = found.scoreDocs.length > size ? cursor(hits[size - 1]) : null;
                return new FindingPage(searcher.count(query), findings, next);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All findings searched for, newest first, as the index stands now.
     *
     * @param wanted which findings
     * @return the findings; to be closed
     */
    Stream<FindingView> all(FindingQuery wanted) {
        Query query = query(wanted, words(wanted.words()));
        try {
            IndexSearcher searcher = searchers.acquire();
            return Stream.iterate(
                            search(searcher, query, BATCH, Optional.empty()).scoreDocs,
                            batch -> batch.length > 0,
                            batch -> batchAfter(searcher, query, batch))
                    .flatMap(Arrays::stream)
                    .map(hit -> read(searcher, hit))
                    .onClose(() -> release(searcher));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private static ScoreDoc[] batchAfter(IndexSearcher searcher, Query query, ScoreDoc[] batch) {
        try {
            return search(searcher, query, BATCH, Optional.of(cursor(batch[batch.length - 1]))).scoreDocs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void release(IndexSearcher searcher) {
        try {
            searchers.release(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TopDocs search(IndexSearcher searcher, Query query, int size, Optional<Cursor> after)
            throws IOException {
        int documents = searcher.getIndexReader().maxDoc();
        if (documents == 0) {
            return new TopDocs(searcher.search(query, 1).totalHits, new ScoreDoc[0]);
        }
        if (after.isEmpty()) {
            return searcher.search(query, size, NEWEST_FIRST);
        }
        // Keys are unique, so the highest document number passes over the finding of the cursor itself.
        Cursor cursor = after.get();
        FieldDoc last = new FieldDoc(
                documents - 1, Float.NaN, new Object[] {cursor.day(), new BytesRef(cursor.letterId()), cursor.position()
                });
        return searcher.searchAfter(last, query, size, NEWEST_FIRST);
    }

    private static Cursor cursor(ScoreDoc hit) {
        Object[] key = ((FieldDoc) hit).fields;
        return new Cursor((Long) key[0], ((BytesRef) key[1]).utf8ToString(), (Long) key[2]);
    }

    private FindingView read(IndexSearcher searcher, ScoreDoc hit) {
        try {
            return documents.read(searcher.storedFields().document(hit.doc));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] marked(IndexSearcher searcher, Query words, TopDocs hits) throws IOException {
        if (words instanceof MatchAllDocsQuery || hits.scoreDocs.length == 0) {
            return new String[hits.scoreDocs.length];
        }
        return UnifiedHighlighter.builder(searcher, english)
                .withBreakIterator(WholeBreakIterator::new)
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", "", true))
                .build()
                .highlight(FindingDocuments.TEXT, words, hits);
    }

    private Query words(String text) {
        String straight = text.strip().replace('\u201C', '"').replace('\u201D', '"');
        if (straight.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        SimpleQueryParser parser = new SimpleQueryParser(english, Map.of(FindingDocuments.TEXT, 1f), WORD_SYNTAX);
        parser.setDefaultOperator(Occur.MUST);
        return parser.parse(straight);
    }

    private static Query query(FindingQuery wanted, Query words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(words, Occur.MUST);
        FindingFilter filter = wanted.filter();
        any(query, FindingDocuments.COUNCIL, filter.councils());
        any(query, FindingDocuments.THEME, filter.themes());
        any(query, FindingDocuments.TOPIC, filter.topics());
        any(query, FindingDocuments.POLARITY, filter.polarities());
        any(
                query,
                FindingDocuments.KIND,
                filter.kinds().stream().map(EnumId::of).toList());
        any(
                query,
                FindingDocuments.ABOUT,
                filter.about().stream().map(EnumId::of).toList());
        if (!wanted.uncertain()) {
            query.add(new TermQuery(new Term(FindingDocuments.UNCERTAIN, "false")), Occur.FILTER);
        }
        VisitFilter visits = wanted.visits();
        if (!visits.from().equals(LocalDate.MIN) || !visits.to().equals(LocalDate.MAX)) {
            query.add(
                    LongPoint.newRangeQuery(
                            FindingDocuments.DAY,
                            visits.from().toEpochDay(),
                            visits.to().toEpochDay()),
                    Occur.FILTER);
        }
        return query.build();
    }

    private static void any(BooleanQuery.Builder query, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            query.add(
                    new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.FILTER);
        }
    }
}
