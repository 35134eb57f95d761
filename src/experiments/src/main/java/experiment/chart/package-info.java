/// Charts as SVG: text that a browser shows without help, light or dark, alone or in a page.
///
/// [experiment.chart.Svg] writes elements and holds the colours; the others each draw one kind of
/// chart from figures. A series is told by colour and by a word or shape.
package experiment.chart;
