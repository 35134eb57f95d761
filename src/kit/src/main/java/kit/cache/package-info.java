/// A cache in the memory of one process: what was read lately is kept, so that it need not be read
/// again.
///
/// Source: the `LinkedHashMap` in access order that every textbook shows.
package kit.cache;
