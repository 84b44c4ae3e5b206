package org.florilege.api.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.florilege.api.operator.Access;
import org.florilege.api.operator.SignIn;
import org.florilege.api.operator.SignInForm;
import org.florilege.api.page.Reader;
import org.florilege.api.web.PublicAddress;
import org.florilege.ui.language.Messages;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.Address;
import org.florilege.ui.view.AdminHomeView;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Machine;
import org.florilege.ui.view.Place;
import org.florilege.ui.view.Section;
import org.florilege.ui.view.SignInView;

/// Makes the operator's pages.
public final class AdminPages {

    private final PublicAddress portal;

    public AdminPages(PublicAddress portal) {
        this.portal = portal;
    }

    /// The form to sign in.
    ///
    /// @param next where to go from there
    /// @param failed whether an attempt has just failed
    SignInView signIn(UiLanguage language, String next, boolean failed, String mark) {
        String query = "?" + SignInForm.NEXT + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        Frame frame = frame(language, "signin.title", Access.SIGN_IN + query);
        return new SignInView(frame, SignIn.ACCOUNT, next, failed, mark);
    }

    /// The first page.
    AdminHomeView home(UiLanguage language, AdminSourcePages sources, String mark) {
        return sources.home(frame(language, "admin.title", Access.ADMIN), new Reader(language), mark);
    }

    private Frame frame(UiLanguage language, String title, String path) {
        return Frame.of(language, Messages.of(language).get(title), Address.of(portal.base(), path))
                .withPlace(Place.of(Section.ADMIN))
                .withMachine(Machine.notIndexed());
    }
}
