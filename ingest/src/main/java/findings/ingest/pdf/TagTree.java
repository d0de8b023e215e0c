package findings.ingest.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Walks a document's structure tree (ISO 32000-1, 14.7 and 14.8) and lists its paragraphs in reading order.
 */
final class TagTree {

    /** Deeper trees than this are no document that a word processor wrote. */
    private static final int MAX_DEPTH = 100;

    private final Map<COSDictionary, Integer> pageNumbers = new IdentityHashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Map<COSDictionary, Boolean> visited = new IdentityHashMap<>();
    private final List<TaggedParagraph> paragraphs = new ArrayList<>();
    private int tables;

    private TagTree() {}

    /**
     * Lists the paragraphs of a document's structure tree.
     *
     * @param document an open document
     * @return its paragraphs in the order of the tree; empty where it has no tree
     */
    static List<TaggedParagraph> paragraphs(PDDocument document) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root == null) {
            return List.of();
        }
        TagTree tree = new TagTree();
        int number = 0;
        for (PDPage page : document.getPages()) {
            tree.pageNumbers.put(page.getCOSObject(), ++number);
        }
        COSDictionary roleMap = root.getCOSDictionary(COSName.ROLE_MAP);
        if (roleMap != null) {
            roleMap.keySet().forEach(name -> tree.roles.put(name.getName(), roleMap.getNameAsString(name)));
        }
        tree.walkKids(root, new Place(null, null, null, 0), null, 0);
        return tree.paragraphs.stream()
                .filter(paragraph -> !paragraph.contents().isEmpty())
                .toList();
    }

    /** Where the walk is: in which cell and list item, on which page by the nearest ancestor that says so. */
    private record Place(COSDictionary page, TableCursor table, Tag item, int row) {
        Place onPage(COSDictionary newPage) {
            return newPage == null ? this : new Place(newPage, table, item, row);
        }

        Place inItem(Tag newItem) {
            return new Place(page, table, newItem, row);
        }

        Cell cell() {
            return table == null || table.column < 0 ? null : new Cell(table.number, table.row, table.column);
        }
    }

    /** The row and column that the walk has come to in a table. */
    private static final class TableCursor {
        private final int number;
        private int row = -1;
        private int column = -1;

        TableCursor(int number) {
            this.number = number;
        }
    }

    private void walkKids(COSDictionary node, Place place, TaggedParagraph open, int depth) {
        COSBase kids = node.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            TaggedParagraph current = open;
            for (COSBase kid : array) {
                current = walkKid(dereference(kid), place, current, depth);
            }
        } else {
            walkKid(kids, place, open, depth);
        }
    }

    /** Returns the paragraph that text which follows directly goes to. */
    private TaggedParagraph walkKid(COSBase kid, Place place, TaggedParagraph open, int depth) {
        if (kid instanceof COSInteger id) {
            return add(open, place, place.page(), id.intValue());
        }
        if (!(kid instanceof COSDictionary dictionary) || depth > MAX_DEPTH) {
            return open;
        }
        if (dictionary.containsKey(COSName.MCID)) {
            COSDictionary page = dictionary.getCOSDictionary(COSName.PG);
            return add(open, place, page == null ? place.page() : page, dictionary.getInt(COSName.MCID));
        }
        if (!dictionary.containsKey(COSName.S) || visited.put(dictionary, true) != null) {
            return open;
        }
        return walkElement(dictionary, place.onPage(dictionary.getCOSDictionary(COSName.PG)), open, depth + 1);
    }

    private TaggedParagraph walkElement(COSDictionary element, Place place, TaggedParagraph open, int depth) {
        String type = standardType(element.getNameAsString(COSName.S));
        switch (type) {
            case "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title" -> {
                int level = type.length() == 2 ? type.charAt(1) - '0' : 0;
                walkKids(element, place, start(Tag.HEADING, level, place), depth);
            }
            case "P", "Caption" -> {
                boolean firstOfItem = open != null
                        && open.tag() == Tag.LIST_ITEM
                        && open.contents().isEmpty();
                walkKids(element, place, firstOfItem ? open : start(itemOr(place, Tag.PARAGRAPH), 0, place), depth);
                return firstOfItem ? null : open;
            }
            case "LI" -> walkKids(element, place, null, depth);
            case "Lbl" -> walkKids(element, place, start(Tag.LABEL, 0, place), depth);
            case "LBody" -> walkKids(element, place, start(Tag.LIST_ITEM, 0, place), depth);
            case "TOC" -> walkKids(element, place.inItem(Tag.CONTENTS), null, depth);
            case "TOCI" -> walkKids(element, place.inItem(Tag.CONTENTS), start(Tag.CONTENTS, 0, place), depth);
            case "Note", "FENote" -> {
                walkKids(element, place.inItem(Tag.NOTE), start(Tag.NOTE, 0, place), depth);
                return open;
            }
            case "Figure", "Formula" -> {
                walkKids(element, place.inItem(Tag.FIGURE), start(Tag.FIGURE, 0, place), depth);
                return open;
            }
            case "Table" ->
                walkKids(element, new Place(place.page(), new TableCursor(tables++), place.item(), 0), null, depth);
            case "TR" -> {
                if (place.table() != null) {
                    place.table().row++;
                    place.table().column = -1;
                }
                walkKids(element, place, null, depth);
            }
            case "TH", "TD" -> {
                if (place.table() != null) {
                    place.table().column++;
                }
                walkKids(element, place, null, depth);
            }
            case "Span", "Link", "Reference", "Annot", "Quote", "Em", "Strong", "Code", "BibEntry", "Sub" -> {
                TaggedParagraph own = open == null ? start(itemOr(place, Tag.PARAGRAPH), 0, place) : open;
                walkKids(element, place, own, depth);
                return own;
            }
            default -> walkKids(element, place, null, depth);
        }
        return null;
    }

    private static Tag itemOr(Place place, Tag tag) {
        return place.item() == null ? tag : place.item();
    }

    private TaggedParagraph start(Tag tag, int level, Place place) {
        TaggedParagraph paragraph = new TaggedParagraph(tag, level, place.cell(), new ArrayList<>());
        paragraphs.add(paragraph);
        return paragraph;
    }

    private TaggedParagraph add(TaggedParagraph open, Place place, COSDictionary page, int id) {
        TaggedParagraph own = open == null ? start(itemOr(place, Tag.PARAGRAPH), 0, place) : open;
        Integer number = pageNumbers.get(page);
        if (number != null) {
            own.contents().add(new TaggedParagraph.Content(number, id));
        }
        return own;
    }

    private String standardType(String type) {
        String standard = type == null ? "" : type;
        for (int i = 0; i < MAX_DEPTH && roles.containsKey(standard); i++) {
            String mapped = roles.get(standard);
            if (mapped == null || mapped.equals(standard)) {
                break;
            }
            standard = mapped;
        }
        return standard;
    }

    private static COSBase dereference(COSBase base) {
        return base instanceof COSObject object ? object.getObject() : base;
    }
}
