package findings.classifier.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * How often the model was right where it claimed a probability: the points of a rising line.
 *
 * @param claimed what it claimed, rising
 * @param right how often it was right
 */
public record Calibration(float[] claimed, float[] right) {
    /** Takes each claim as it is. */
    public static final Calibration NONE = new Calibration(new float[] {0, 1}, new float[] {0, 1});

    /**
     * The probability behind a claim.
     *
     * @param claim what the model claims, 0 to 1
     * @return how often it is right when it claims that, 0 to 1
     */
    public double of(double claim) {
        int found = Arrays.binarySearch(claimed, (float) claim);
        if (found >= 0) {
            return right[found];
        }
        int above = -found - 1;
        if (above == 0) {
            return right[0];
        }
        if (above == claimed.length) {
            return right[above - 1];
        }
        double share = (claim - claimed[above - 1]) / (claimed[above] - claimed[above - 1]);
        return right[above - 1] + share * (right[above] - right[above - 1]);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(claimed.length);
        PackedFloats.writeExact(out, claimed);
        PackedFloats.writeExact(out, right);
    }

    static Calibration read(DataInputStream in) throws IOException {
        int size = in.readInt();
        return new Calibration(PackedFloats.readExact(in, size), PackedFloats.readExact(in, size));
    }
}
