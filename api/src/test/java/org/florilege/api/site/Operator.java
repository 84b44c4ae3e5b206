package org.florilege.api.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import org.florilege.api.operator.ClientAddress;
import org.florilege.api.operator.OperatorPassword;
import org.florilege.api.operator.SignIn;

/// The operator of the portals that are tested.
final class Operator {

    static final String PASSWORD = "le mot de passe é de l'exploitant";

    private Operator() {}

    /// Knows the operator's password; nobody has failed yet.
    static SignIn signIn() {
        return signIn(Clock.systemUTC());
    }

    static SignIn signIn(Clock clock) {
        return new SignIn(OperatorPassword.ofText(PASSWORD), new ClientAddress(Set.of()), clock);
    }

    /// The `Authorization` of the operator.
    static String basic() {
        return basic(SignIn.ACCOUNT, PASSWORD);
    }

    static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
