package org.florilege.harvester.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// What one source may cost when it is read over the web, and how we behave there.
///
/// @param timeouts how long we wait for one answer
/// @param budgets what the source may cost in all
/// @param manners how we behave towards its server
/// @param addresses where it may lie and lead to
/// @param access what opens it
public record FetchSettings(
        Timeouts timeouts, Budgets budgets, Manners manners, AddressPolicy addresses, Access access) {

    /// The names of what an operator may choose for one source, see [#with(Map)].
    public static final Set<String> KEYS = Set.of(
            "connect-timeout",
            "answer-timeout",
            "page-time",
            "page-bytes",
            "run-bytes",
            "run-time",
            "pages",
            "redirects",
            "rate",
            "concurrency",
            "retries",
            "retry-wait",
            "contact",
            "user-agent");

    /// The usual settings but for these.
    public FetchSettings(
            Duration connectTimeout,
            Duration answerTimeout,
            Duration pageTime,
            long pageBytes,
            int pages,
            String userAgent) {
        this(
                new Timeouts(connectTimeout, answerTimeout, pageTime),
                new Budgets(
                        pageBytes, Budgets.usual().runBytes(), Budgets.usual().runTime(), pages, 5),
                new Manners(userAgent, 20, 4, 3, Manners.usual().retryWait()),
                AddressPolicy.ALLOW_LOCAL,
                Access.OPEN);
    }

    /// @return the usual settings for what the operator harvests: also from this machine
    public static FetchSettings usual() {
        return new FetchSettings(
                Timeouts.usual(), Budgets.usual(), Manners.usual(), AddressPolicy.ALLOW_LOCAL, Access.OPEN);
    }

    /// @param texts what the operator chose, see [#KEYS]
    /// @return the usual settings but for these
    /// @throws IllegalArgumentException when one of them is wrong, with its key and what would be right
    public static FetchSettings of(Map<String, String> texts) {
        return usual().with(texts);
    }

    /// @param texts what the operator chose, see [#KEYS]: times as `90 s`, `5 min`, `2 h`, sizes as `500 MB`,
    /// `rate` in requests per second, `contact` an address for the User-Agent; other names are left alone
    /// @return these settings but for the chosen ones
    /// @throws IllegalArgumentException when one of them is wrong, with its key and what would be right
    public FetchSettings with(Map<String, String> texts) {
        SettingText text = new SettingText(texts);
        Timeouts times = new Timeouts(
                text.time("connect-timeout", timeouts.connect()),
                text.time("answer-timeout", timeouts.answer()),
                text.time("page-time", timeouts.page()));
        Budgets costs = new Budgets(
                text.bytes("page-bytes", budgets.pageBytes()),
                text.bytes("run-bytes", budgets.runBytes()),
                text.time("run-time", budgets.runTime()),
                text.count("pages", budgets.pages()),
                text.count("redirects", budgets.redirects()));
        String contact = text.text("contact", "");
        Manners behaviour = new Manners(
                text.text("user-agent", contact.isEmpty() ? manners.userAgent() : Manners.userAgent(contact)),
                text.number("rate", manners.rate()),
                text.count("concurrency", manners.concurrency()),
                text.count("retries", manners.retries()),
                text.time("retry-wait", manners.retryWait()));
        return new FetchSettings(times, costs, behaviour, addresses, access);
    }

    /// @return the same, for sources that may lie there
    public FetchSettings with(AddressPolicy policy) {
        return new FetchSettings(timeouts, budgets, manners, policy, access);
    }

    /// @return the same, with what opens the source
    public FetchSettings with(Access key) {
        return new FetchSettings(timeouts, budgets, manners, addresses, key);
    }

    /// @return how large one page or document may be
    public long pageBytes() {
        return budgets.pageBytes();
    }

    /// @return how many pages a feed may have
    public int pages() {
        return budgets.pages();
    }

    /// @return how we introduce ourselves
    public String userAgent() {
        return manners.userAgent();
    }
}
