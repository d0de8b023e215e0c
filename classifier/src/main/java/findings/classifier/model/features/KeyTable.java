package findings.classifier.model.features;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Numbers 64-bit keys from 0 in the order in which they come; an open hash table. */
public final class KeyTable {
    /** What {@link #find} gives for a key that is not in the table. */
    public static final int ABSENT = -1;

    private static final float FULL = 0.6f;

    /** Bits for each slot by which most keys that are absent are known without a look at the slots. */
    private static final int FILTER_BITS = 8;

    /** Keys, each with its number behind it, so that both come from memory at once. */
    private long[] slots;

    private long[] filter;
    private int size;

    /**
     * An empty table.
     *
     * @param expected how many keys it should take without growing
     */
    public KeyTable(int expected) {
        allot(Integer.highestOneBit(Math.max(16, (int) (expected / FULL))) * 2);
    }

    /** How many keys it has. */
    public int size() {
        return size;
    }

    /** The number of a key, or {@link #ABSENT}. */
    public int find(long key) {
        if ((filter[filterWord(key)] & filterBit(key)) == 0) {
            return ABSENT;
        }
        int mask = slots.length - 1;
        for (int at = slot(key, mask); ; at = at + 2 & mask) {
            long number = slots[at + 1];
            if (number < 0 || slots[at] == key) {
                return (int) number;
            }
        }
    }

    /** The number of a key, which is put in where it is new. */
    public int number(long key) {
        int found = find(key);
        if (found != ABSENT) {
            return found;
        }
        if (size > slots.length / 2 * FULL) {
            grow();
        }
        put(key, size);
        return size++;
    }

    /** All keys, by number. */
    public long[] keys() {
        long[] result = new long[size];
        for (int at = 0; at < slots.length; at += 2) {
            if (slots[at + 1] >= 0) {
                result[(int) slots[at + 1]] = slots[at];
            }
        }
        return result;
    }

    /** Writes the keys in the order of their numbers. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        for (long key : keys()) {
            out.writeLong(key);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static KeyTable read(DataInputStream in) throws IOException {
        int size = in.readInt();
        KeyTable table = new KeyTable(size);
        for (int i = 0; i < size; i++) {
            table.number(in.readLong());
        }
        return table;
    }

    private void grow() {
        long[] old = slots;
        allot(old.length);
        for (int at = 0; at < old.length; at += 2) {
            if (old[at + 1] >= 0) {
                put(old[at], (int) old[at + 1]);
            }
        }
    }

    private void put(long key, int number) {
        int mask = slots.length - 1;
        int at = slot(key, mask);
        while (slots[at + 1] >= 0) {
            at = at + 2 & mask;
        }
        slots[at] = key;
        slots[at + 1] = number;
        filter[filterWord(key)] |= filterBit(key);
    }

    /** Where the search for a key starts. */
    private static int slot(long key, int mask) {
        return (int) (key ^ key >>> Integer.SIZE) << 1 & mask;
    }

    private int filterWord(long key) {
        return (int) (key >>> Integer.SIZE) & filter.length - 1;
    }

    private static long filterBit(long key) {
        return 1L << (key >>> Long.SIZE - 6);
    }

    private void allot(int capacity) {
        slots = new long[2 * capacity];
        filter = new long[Math.max(1, capacity * FILTER_BITS / Long.SIZE)];
        Arrays.fill(slots, ABSENT);
    }
}
