/// Warming up over HTTP, for the script that deploys a node.
package shop.warmup.http;
