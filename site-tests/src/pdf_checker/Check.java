// Checks PDF files against standards, with the engine of veraPDF. `java Check.java FLAVOUR,FLAVOUR FILE...` compiles and runs it.
//
// For each file and standard it prints a line: the file, the standard, the number of checks, and the rules that the file breaks,
// with tabs between them. Standards are named as veraPDF names them: ua1, 2a.

import java.io.FileInputStream;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class Check {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (int at = 1; at < arguments.length; at++) {
            for (String name : arguments[0].split(",")) {
                var flavour = PDFAFlavour.fromString(name);
                try (var file = new FileInputStream(arguments[at]);
                     var parser = Foundries.defaultInstance().createParser(file, flavour);
                     var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    var result = validator.validate(parser);
                    var broken = new TreeSet<String>();
                    for (TestAssertion assertion : result.getTestAssertions()) {
                        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                            broken.add(assertion.getRuleId().getClause() + ": " + assertion.getMessage().replaceAll("\\s+", " "));
                        }
                    }
                    if (!result.isCompliant() && broken.isEmpty()) {
                        broken.add("not compliant");
                    }
                    System.out.println(String.join("\t", arguments[at], name, "" + result.getTotalAssertions(), String.join("; ", broken)));
                }
            }
        }
    }
}
