package org.florilege.bench;

import java.util.random.RandomGenerator;

/// French and English words of the field, from which titles and descriptions are made: few frequent, many rare, so that
/// an index meets a vocabulary with a tail, as in real catalogues.
final class Words {

    private static final String[] FRENCH = """
            cancer sein côlon poumon peau mélanome biopsie lame image imagerie scanner échographie hôpital hospitalisation
            séjour urgence réanimation chirurgie anesthésie médecin infirmier pharmacie médicament vaccin vaccination
            épidémie grippe virus bactérie résistance antibiotique diabète obésité hypertension cœur infarctus accident
            vasculaire cérébral démence dépression anxiété sommeil enfant naissance grossesse maternité âge mortalité
            décès cause registre cohorte enquête étude suivi patient population région département commune territoire
            soin dépense remboursement assurance maladie affection longue durée handicap dépendance établissement lit
            densité accessibilité consultation téléconsultation dossier prescription dispensation analyse laboratoire
            résultat sang urine gène génome variant protéine capteur activité physique alimentation nutrition eau air
            pollution bruit exposition travail profession risque prévention dépistage qualité sécurité indicateur
            évolution annuel mensuel hebdomadaire quotidien national européen départemental agrégé anonymisé ouvert
            """.strip().split("\\s+");

    private static final String[] ENGLISH = """
            cancer breast colon lung skin melanoma biopsy slide image imaging scanner ultrasound hospital admission
            stay emergency intensive care surgery anaesthesia physician nurse pharmacy medicine vaccine vaccination
            epidemic influenza virus bacteria resistance antibiotic diabetes obesity hypertension heart infarction stroke
            dementia depression anxiety sleep child birth pregnancy maternity age mortality death cause registry cohort
            survey study follow-up patient population region department municipality territory expenditure
            reimbursement insurance illness chronic disability dependency facility bed density accessibility
            consultation telehealth record prescription dispensing test laboratory result blood urine gene genome
            variant protein sensor activity physical diet nutrition water air pollution noise exposure work occupation
            risk prevention screening quality safety indicator trend yearly monthly weekly daily national european
            departmental aggregated anonymised open
            """.strip().split("\\s+");

    private static final String[] SYLLABLES =
            "ba ce di fo gu la me ni po ru sa te vi xo za bre cli dro fla gri plo sta tri".split(" ");

    private Words() {}

    static String french(RandomGenerator random, int count) {
        return sentence(FRENCH, random, count);
    }

    static String english(RandomGenerator random, int count) {
        return sentence(ENGLISH, random, count);
    }

    /// Words that occur in many records, for questions.
    static String frequentFrench(RandomGenerator random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) words.append(i > 0 ? " " : "").append(frequent(FRENCH, random));
        return words.toString();
    }

    private static String sentence(String[] words, RandomGenerator random, int count) {
        StringBuilder sentence = new StringBuilder(count * 9);
        for (int i = 0; i < count; i++) {
            if (i > 0) sentence.append(' ');
            sentence.append(random.nextInt(8) == 0 ? rare(random) : frequent(words, random));
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.toString();
    }

    /// The square of a uniform number favours the first words.
    private static String frequent(String[] words, RandomGenerator random) {
        double uniform = random.nextDouble();
        return words[(int) (uniform * uniform * words.length)];
    }

    private static String rare(RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        return word.toString();
    }
}
