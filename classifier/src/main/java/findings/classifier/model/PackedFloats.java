package findings.classifier.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes and reads weights, exact or packed into two bytes each. */
final class PackedFloats {
    private static final float LARGEST_SHORT = 32767f;

    private PackedFloats() {}

    static void writeExact(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    static float[] readExact(DataInputStream in, int size) throws IOException {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    /** The values as they are when they have been written and read. */
    static float[] rounded(float[] values) {
        float largest = largest(values);
        float step = largest / LARGEST_SHORT;
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (short) Math.round(values[i] / largest * LARGEST_SHORT) * step;
        }
        return result;
    }

    private static float largest(float[] values) {
        float largest = Float.MIN_NORMAL;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    static void write(DataOutputStream out, float[] values) throws IOException {
        float largest = largest(values);
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length);
        for (float value : values) {
            bytes.putShort((short) Math.round(value / largest * LARGEST_SHORT));
        }
        out.writeInt(values.length);
        out.writeFloat(largest);
        out.write(bytes.array());
    }

    static float[] read(DataInputStream in) throws IOException {
        int size = in.readInt();
        float step = in.readFloat() / LARGEST_SHORT;
        return times(readShorts(in, size), step);
    }

    private static float[] times(short[] shorts, float step) {
        float[] values = new float[shorts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = shorts[i] * step;
        }
        return values;
    }

    /** Reads numbers of two bytes, all at once: one by one takes a good part of a short command's time. */
    static short[] readShorts(DataInputStream in, int size) throws IOException {
        byte[] bytes = new byte[Short.BYTES * size];
        in.readFully(bytes);
        short[] shorts = new short[size];
        ByteBuffer.wrap(bytes).asShortBuffer().get(shorts);
        return shorts;
    }
}
