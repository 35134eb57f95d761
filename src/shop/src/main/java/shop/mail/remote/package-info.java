/// The mail server, over HTTP.
package shop.mail.remote;
