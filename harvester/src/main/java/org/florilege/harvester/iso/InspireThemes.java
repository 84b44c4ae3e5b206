package org.florilege.harvester.iso;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The themes of INSPIRE by address and by their names in French and English, and where one plainly lies within a
/// theme of the EU's portal. What is mere reference data, such as addresses or grids, lies in none.
enum InspireThemes {
    AC("ENVI", "Atmospheric conditions", "Conditions atmosphériques"),
    AD("", "Addresses", "Adresses"),
    AF("AGRI", "Agricultural and aquaculture facilities", "Installations agricoles et aquacoles"),
    AM(
            "ENVI",
            "Area management/restriction/regulation zones and reporting units",
            "Zones de gestion, de restriction ou de réglementation et unités de déclaration"),
    AU("", "Administrative units", "Unités administratives"),
    BR("ENVI", "Bio-geographical regions", "Régions biogéographiques"),
    BU("", "Buildings", "Bâtiments"),
    CP("", "Cadastral parcels", "Parcelles cadastrales"),
    EF("ENVI", "Environmental monitoring facilities", "Installations de suivi environnemental"),
    EL("", "Elevation", "Altitude"),
    ER("ENER", "Energy resources", "Sources d'énergie"),
    GE("", "Geology", "Géologie"),
    GG("", "Geographical grid systems", "Systèmes de maillage géographique"),
    GN("", "Geographical names", "Dénominations géographiques"),
    HB("ENVI", "Habitats and biotopes", "Habitats et biotopes"),
    HH("HEAL", "Human health and safety", "Santé et sécurité des personnes"),
    HY("ENVI", "Hydrography", "Hydrographie"),
    LC("ENVI", "Land cover", "Occupation des terres"),
    LU("", "Land use", "Usage des sols"),
    MF("ENVI", "Meteorological geographical features", "Caractéristiques géographiques météorologiques"),
    MR("ECON", "Mineral resources", "Ressources minérales"),
    NZ("ENVI", "Natural risk zones", "Zones à risque naturel"),
    OF("ENVI", "Oceanographic geographical features", "Caractéristiques géographiques océanographiques"),
    OI("", "Orthoimagery", "Ortho-imagerie"),
    PD("SOCI", "Population distribution — demography", "Répartition de la population — démographie"),
    PF("ECON", "Production and industrial facilities", "Lieux de production et sites industriels"),
    PS("ENVI", "Protected sites", "Sites protégés"),
    RS("", "Coordinate reference systems", "Référentiels de coordonnées"),
    SD("ENVI", "Species distribution", "Répartition des espèces"),
    SO("ENVI", "Soil", "Sols"),
    SR("ENVI", "Sea regions", "Régions maritimes"),
    SU("", "Statistical units", "Unités statistiques"),
    TN("TRAN", "Transport networks", "Réseaux de transport"),
    US("GOVE", "Utility and governmental services", "Services d'utilité publique et services publics");

    private static final String REGISTER = "inspire.ec.europa.eu/theme/";
    private static final Map<String, InspireThemes> BY_NAME = byName();

    private final String dataTheme;
    private final String english;
    private final String french;

    InspireThemes(String dataTheme, String english, String french) {
        this.dataTheme = dataTheme;
        this.english = english;
        this.french = french;
    }

    private static Map<String, InspireThemes> byName() {
        Map<String, InspireThemes> names = new HashMap<>();
        for (InspireThemes theme : values()) {
            names.put(key(theme.english), theme);
            names.put(key(theme.french), theme);
        }
        return Map.copyOf(names);
    }

    private static String key(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /// @return the theme of this name, in French or English
    static Optional<InspireThemes> named(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    /// @return the theme at this address
    static Optional<InspireThemes> at(String address) {
        int at = address.indexOf(REGISTER);
        if (at < 0) return Optional.empty();
        String code = address.substring(at + REGISTER.length()).toUpperCase(Locale.ROOT);
        for (InspireThemes theme : values()) if (code.equals(theme.name())) return Optional.of(theme);
        return Optional.empty();
    }

    String iri() {
        return "http://" + REGISTER + name().toLowerCase(Locale.ROOT);
    }

    /// @return the code of the EU's list of data themes
    Optional<String> dataTheme() {
        return Optional.of(dataTheme).filter(code -> !code.isEmpty());
    }
}
