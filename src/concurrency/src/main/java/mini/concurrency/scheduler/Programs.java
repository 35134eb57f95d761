package mini.concurrency.scheduler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Programs that each show what one part of the scheduler is for; made for two processors.
public final class Programs {

    private Programs() {}

    /// By name, in the order of the page.
    public static Map<String, List<Script>> all() {
        Map<String, List<Script>> all = new LinkedHashMap<>();
        all.put("spread", spread());
        all.put("hogs", hogs());
        all.put("calls", calls());
        return all;
    }

    /// One task starts four others, all on its own processor: without stealing the other processor
    /// looks on.
    public static List<Script> spread() {
        Script.Draft main = Script.named("main");
        for (int i = 1; i <= 4; i++) {
            main.spawn(Script.named("w" + i).compute(3).park(2).compute(3).script());
        }
        return List.of(main.script());
    }

    /// Two tasks compute for long, and four that are quickly done come after them: without a time
    /// slice the quick ones wait for the long ones.
    public static List<Script> hogs() {
        List<Script> tasks = new ArrayList<>();
        tasks.add(Script.named("hog1").compute(20).script());
        tasks.add(Script.named("hog2").compute(20).script());
        for (int i = 1; i <= 4; i++) {
            tasks.add(Script.named("q" + i).compute(1).park(3).compute(1).script());
        }
        return tasks;
    }

    /// Two tasks make a long call that keeps their thread, and four compute: without hand-off the
    /// processors are kept as well.
    public static List<Script> calls() {
        List<Script> tasks = new ArrayList<>();
        tasks.add(Script.named("call1").hold(15).compute(1).script());
        tasks.add(Script.named("call2").hold(15).compute(1).script());
        for (int i = 1; i <= 4; i++) {
            tasks.add(Script.named("c" + i).compute(4).script());
        }
        return tasks;
    }
}
