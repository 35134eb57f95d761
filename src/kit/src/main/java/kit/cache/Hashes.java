package kit.cache;

/// Hashes of keys as policies need them: any few bits of one must look like chance.
final class Hashes {

    private Hashes() {}

    /// `hashCode` of numbers that follow each other follow each other too; here each bit of it
    /// changes half of the result. Source: Stafford's variants of MurmurHash3's last step, cut to
    /// 32 bits by Ellis, "Prospecting for Hash Functions" (2018).
    static int spread(int hashCode) {
        int h = hashCode ^ hashCode >>> 16;
        h *= 0x7feb352d;
        h ^= h >>> 15;
        h *= 0x846ca68b;
        return h ^ h >>> 16;
    }
}
