/// Suggestions over HTTP.
package shop.recommendation.http;
