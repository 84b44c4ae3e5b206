package org.florilege.catalog.elasticsearch;

/// Things to do when the JVM ends in order.
final class Hooks {

    private Hooks() {}

    static Thread add(Runnable action) {
        Thread hook = Thread.ofPlatform().name("elasticsearch-stop").unstarted(action);
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already and the hook runs or has run.
        }
    }
}
