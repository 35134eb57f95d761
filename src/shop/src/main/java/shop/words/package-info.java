/// How the shop says amounts and moments, on its pages and in its mails. Uses money.
package shop.words;
