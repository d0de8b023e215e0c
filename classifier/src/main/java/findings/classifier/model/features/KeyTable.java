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

    private long[] keys;
    private long[] filter;
    private int[] numbers;
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
        int mask = keys.length - 1;
        for (int at = (int) (key ^ key >>> 32) & mask; ; at = at + 1 & mask) {
            if (numbers[at] < 0) {
                return ABSENT;
            }
            if (keys[at] == key) {
                return numbers[at];
            }
        }
    }

    /** The number of a key, which is put in where it is new. */
    public int number(long key) {
        int found = find(key);
        if (found != ABSENT) {
            return found;
        }
        if (size > keys.length * FULL) {
            grow();
        }
        put(key, size);
        return size++;
    }

    /** All keys, by number. */
    public long[] keys() {
        long[] result = new long[size];
        for (int i = 0; i < keys.length; i++) {
            if (numbers[i] >= 0) {
                result[numbers[i]] = keys[i];
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
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        allot(keys.length * 2);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] >= 0) {
                put(oldKeys[i], oldNumbers[i]);
            }
        }
    }

    private void put(long key, int number) {
        int mask = keys.length - 1;
        int at = (int) (key ^ key >>> 32) & mask;
        while (numbers[at] >= 0) {
            at = at + 1 & mask;
        }
        keys[at] = key;
        numbers[at] = number;
        filter[filterWord(key)] |= filterBit(key);
    }

    private int filterWord(long key) {
        return (int) (key >>> Integer.SIZE) & filter.length - 1;
    }

    private static long filterBit(long key) {
        return 1L << (key >>> Long.SIZE - 6);
    }

    private void allot(int capacity) {
        keys = new long[capacity];
        numbers = new int[capacity];
        filter = new long[Math.max(1, capacity * FILTER_BITS / Long.SIZE)];
        Arrays.fill(numbers, ABSENT);
    }
}
