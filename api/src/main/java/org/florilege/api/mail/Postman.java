package org.florilege.api.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/// Brings mail to the SMTP server; waits for it no longer than half a minute.
final class Postman {

    private static final String PATIENCE = "30000";

    private final MailSettings settings;
    private final Clock clock;

    Postman(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// @throws MessagingException when the server does not take it
    void bring(String to, String subject, String text) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(properties()));
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(oneLine(subject), StandardCharsets.UTF_8.name());
        message.setText(text, StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        if (settings.user() == null) Transport.send(message);
        else Transport.send(message, settings.user(), settings.password());
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.encrypted()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.encrypted()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            properties.setProperty("mail.smtp." + step, PATIENCE);
        return properties;
    }

    /// The title of a source must not become headers.
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
