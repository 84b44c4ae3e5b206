package org.florilege.harvester.code;

import java.util.Locale;

/// One value of a [Fact], as its file states it.
public sealed interface Value {

    /// @return what two values have in common that mean the same
    String key();

    /// @return the value in one line for people
    String shown();

    /// Words, a date, a version.
    ///
    /// @param language a language tag, or nothing
    record Text(String text, String language) implements Value {

        @Override
        public String key() {
            return text.strip().toLowerCase(Locale.ROOT) + "@" + language;
        }

        @Override
        public String shown() {
            return text;
        }
    }

    /// Something that has an address.
    ///
    /// @param address absolute: on the web, or a URN
    /// @param label what it is called, or nothing
    record Link(String address, String label) implements Value {

        @Override
        public String key() {
            return Addresses.key(address);
        }

        @Override
        public String shown() {
            return address;
        }
    }

    /// A person or an organisation.
    ///
    /// @param iri an ORCID, a ROR or another address that names the party; else nothing
    /// @param name as people call it
    /// @param nature what it is, as far as is known
    /// @param affiliation the name of a person's organisation, or nothing
    /// @param mail an address for mail, or nothing
    /// @param homepage on the web, or nothing
    record Party(String iri, String name, Nature nature, String affiliation, String mail, String homepage)
            implements Value {

        /// What a party is.
        public enum Nature {
            PERSON,
            ORGANISATION,
            UNKNOWN
        }

        @Override
        public String key() {
            return iri.isEmpty() ? name.toLowerCase(Locale.ROOT) : iri;
        }

        @Override
        public String shown() {
            return name;
        }
    }

    /// How well the software did.
    ///
    /// @param metric by its name
    /// @param value as stated
    /// @param dataset on which data, or nothing
    record Measure(String metric, String value, String dataset) implements Value {

        @Override
        public String key() {
            return metric + "\n" + value + "\n" + dataset;
        }

        @Override
        public String shown() {
            return metric + " " + value;
        }
    }

    /// Something that can be downloaded: the source of a version, a package, a trained model.
    ///
    /// @param download its address
    /// @param page where people read of it, or nothing
    /// @param title what it is called, or nothing
    /// @param mediaType as stated, or nothing
    /// @param size in bytes as stated, or nothing
    record Archive(String download, String page, String title, String mediaType, String size) implements Value {

        @Override
        public String key() {
            return download;
        }

        @Override
        public String shown() {
            return download;
        }
    }
}
