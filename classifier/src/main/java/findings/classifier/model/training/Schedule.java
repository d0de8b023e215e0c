package findings.classifier.model.training;

/**
 * How far each step of a training goes: rising at first, then falling towards nothing.
 *
 * @param rate the farthest
 * @param rise how many steps it rises
 * @param steps how many steps there are
 */
record Schedule(double rate, int rise, int steps) {
    private static final double LEAST = 0.01;

    double at(int step) {
        return rate * Math.min(1, (step + 1.0) / rise) * Math.max(LEAST, 1 - step / (double) steps);
    }
}
