/// Greetings over HTTP.
package shop.greeting.http;
