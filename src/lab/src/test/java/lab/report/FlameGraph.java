package lab.report;

import java.util.Random;

/// A page that looks like a flame graph: a document of its own with a script and styles, of any
/// size.
final class FlameGraph {

    private FlameGraph() {}

    static String page(long seed, int frames) {
        Random random = new Random(seed);
        StringBuilder rows = new StringBuilder();
        String[] names = {
            "shop.order.PlaceOrder.place",
            "org.hibernate.Session.flush",
            "io.vertx.core.Context.run",
            "org.mariadb.jdbc.Statement.execute",
            "java.lang.VirtualThread.run"
        };
        for (int i = 0; i < frames; i++) {
            int depth = i % 14;
            int left = i < 14 ? 0 : random.nextInt(70);
            int width = i < 14 ? 100 - 3 * depth : 2 + random.nextInt(24 - depth);
            rows.append(
                    ("<div style=\"left:%d%%;width:%d%%;top:%dpx;background:hsl(%d 70%% 68%%)\""
                                    + " title=\"%s-%x\">%s</div>\n")
                            .formatted(
                                    left,
                                    Math.min(width, 100 - left),
                                    depth * 18,
                                    20 + random.nextInt(40),
                                    names[i % names.length],
                                    random.nextLong(),
                                    names[i % names.length]));
        }
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>CPU</title>
                <style>body{font:12px sans-serif;margin:8px}#g{position:relative;height:260px}
                #g div{position:absolute;height:17px;overflow:hidden;white-space:nowrap}
                #g div{padding:0 3px;box-sizing:border-box}</style></head>
                <body><h1>CPU profile</h1><div id="g">
                %s</div><p id="s"></p>
                <script>
                const frames = document.querySelectorAll("#g div").length;
                document.getElementById("s").textContent = frames + " frames";
                </script>
                </body></html>
                """
                .formatted(rows);
    }
}
