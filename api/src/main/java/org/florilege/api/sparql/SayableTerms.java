package org.florilege.api.sparql;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.florilege.api.feed.LegalTerms;
import org.florilege.harvester.repair.Iris;

/// What of an answer can be said in its form, so that one term that parsers refuse does not make all of it unreadable.
final class SayableTerms {

    private static final int REPLACEMENT = 0xfffd;

    private SayableTerms() {}

    /// Whether every form of RDF has a way to say the triple.
    static boolean isSayable(Triple triple) {
        return isSayable(triple.getSubject()) && isSayable(triple.getPredicate()) && isSayable(triple.getObject());
    }

    /// A blank node is nothing that a record has, and everything that an answer may have.
    private static boolean isSayable(Node term) {
        return term.isBlank() || LegalTerms.objection(term).isEmpty();
    }

    /// The row as the form can say it: in TSV, whose IRIs are those of Turtle, forbidden characters are escaped; in
    /// XML, characters that it has no place for are replaced. The other forms say everything.
    static Binding in(AnswerForm form, Binding row) {
        if (form != AnswerForm.TSV && form != AnswerForm.XML) return row;
        boolean same = true;
        BindingBuilder said = BindingFactory.builder();
        for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
            Var variable = variables.next();
            Node term = row.get(variable);
            Node sayable = form == AnswerForm.TSV ? inTurtle(term) : inXml(term);
            same &= sayable.equals(term);
            said.add(variable, sayable);
        }
        return same ? row : said.build();
    }

    private static Node inTurtle(Node term) {
        return term.isURI() && LegalTerms.objection(term).isPresent()
                ? NodeFactory.createURI(Iris.encode(term.getURI()))
                : term;
    }

    private static Node inXml(Node term) {
        if (term.isURI())
            return LegalTerms.isText(term.getURI()) ? term : NodeFactory.createURI(replaced(term.getURI()));
        if (!term.isLiteral() || LegalTerms.isText(term.getLiteralLexicalForm())) return term;
        String text = replaced(term.getLiteralLexicalForm());
        return term.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralDT(text, term.getLiteralDatatype())
                : NodeFactory.createLiteralLang(text, term.getLiteralLanguage());
    }

    private static String replaced(String text) {
        StringBuilder replaced = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> LegalTerms.isText(Character.toString(c)) ? c : REPLACEMENT)
                .forEach(replaced::appendCodePoint);
        return replaced.toString();
    }
}
