package kit.time;

/// 128 bytes at the beginning of an object, so that its own fields and those of the object before
/// it do not share a cache line: threads that use one each would wait for each other as if they
/// shared a lock. The garbage collector puts such objects side by side.
///
/// A class of its own, because the JVM orders the fields of one class as it likes, but puts those
/// of the superclass first.
abstract class Apart {
    private long p0, p1, p2, p3, p4, p5, p6, p7;
    private long p8, p9, p10, p11, p12, p13, p14, p15;
}
