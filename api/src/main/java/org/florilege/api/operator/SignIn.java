package org.florilege.api.operator;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Lets in who knows the operator's password, and makes who guesses wait.
///
/// Failures are counted for each address and for the account. Attempts from one address are checked one after the
/// other, so that a hundred at once are not a hundred guesses for free. While many addresses guess at the account, an
/// address from which somebody signed in before does not wait for them: nobody can lock the operator out from afar.
public final class SignIn implements ReactiveAuthenticationManagerResolver<ServerWebExchange> {

    /// The name of the account.
    public static final String ACCOUNT = "operator";

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int FREE_PER_ADDRESS = 5;
    private static final Duration LONGEST_PER_ADDRESS = Duration.ofMinutes(15);
    private static final int FREE_PER_ACCOUNT = 50;
    private static final Duration LONGEST_PER_ACCOUNT = Duration.ofMinutes(1);
    private static final int ADDRESSES_REMEMBERED = 10_000;
    private static final int GOOD_ADDRESSES_REMEMBERED = 100;
    private static final int LANES = 64;

    private final OperatorPassword password;
    private final ClientAddress addresses;
    private final Clock clock;
    private final Throttle perAddress;
    private final Throttle perAccount;
    private final Set<String> goodAddresses = Collections.newSetFromMap(Collections.synchronizedMap(bounded()));
    private final List<Object> lanes =
            IntStream.range(0, LANES).mapToObj(lane -> new Object()).toList();
    private final Scheduler threads =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "sign-in");

    /// Which proxies tell the truth about who asks.
    public ClientAddress addresses() {
        return addresses;
    }

    public SignIn(OperatorPassword password, ClientAddress addresses, Clock clock) {
        this.password = password;
        this.addresses = addresses;
        this.clock = clock;
        this.perAddress = new Throttle(FREE_PER_ADDRESS, LONGEST_PER_ADDRESS, ADDRESSES_REMEMBERED, clock);
        this.perAccount = new Throttle(FREE_PER_ACCOUNT, LONGEST_PER_ACCOUNT, 1, clock);
    }

    Clock clock() {
        return clock;
    }

    @Override
    public Mono<ReactiveAuthenticationManager> resolve(ServerWebExchange exchange) {
        String address = addresses.of(exchange.getRequest());
        return Mono.just(
                attempt -> Mono.fromCallable(() -> signedIn(attempt, address)).subscribeOn(threads));
    }

    private Authentication signedIn(Authentication attempt, String address) {
        synchronized (lanes.get(Math.floorMod(address.hashCode(), LANES))) {
            Duration left = left(address);
            if (left.isPositive()) throw new TooManyAttempts(left);
            if (isRight(attempt)) return welcome(address);
            perAddress.failed(address);
            if (!goodAddresses.contains(address)) perAccount.failed(ACCOUNT);
            tell(address);
            throw new BadCredentialsException("wrong name or password");
        }
    }

    /// The log hears of slips of the pen only once they look like guesses.
    private void tell(String address) {
        Duration left = left(address);
        if (left.isPositive())
            LOG.warn(
                    "Signing in failed repeatedly; {} has to wait {} s before the next attempt.",
                    address,
                    left.plusMillis(999).toSeconds());
    }

    private Duration left(String address) {
        Duration forAddress = perAddress.left(address);
        if (goodAddresses.contains(address)) return forAddress;
        Duration forAccount = perAccount.left(ACCOUNT);
        return forAccount.compareTo(forAddress) > 0 ? forAccount : forAddress;
    }

    private boolean isRight(Authentication attempt) {
        return ACCOUNT.equals(attempt.getName())
                && attempt.getCredentials() instanceof String given
                && password.matches(given);
    }

    private Authentication welcome(String address) {
        perAddress.succeeded(address);
        goodAddresses.add(address);
        return UsernamePasswordAuthenticationToken.authenticated(
                ACCOUNT, null, List.of(new SimpleGrantedAuthority(Access.OPERATOR)));
    }

    private static Map<String, Boolean> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > GOOD_ADDRESSES_REMEMBERED;
            }
        };
    }
}
