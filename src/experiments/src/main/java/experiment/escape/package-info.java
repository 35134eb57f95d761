/// Which objects the JIT compiler does not make at all.
package experiment.escape;
