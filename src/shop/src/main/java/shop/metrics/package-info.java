/// Makes metrics of what libraries count.
package shop.metrics;
