/// A sample feature: shows where things go. Replace it by the first feature of your own.
package shop.greeting;
