package org.practiceportal.portal.insight;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of a query what might tell who typed it, and leaves a word in brackets in its place. In doubt it takes out too
 * much: a word that is lost costs staff a line, a name that is kept costs a patient more.
 */
final class QueryRedactor {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");
    private static final Pattern DASH = Pattern.compile("\\p{Pd}");
    private static final Pattern APOSTROPHE = Pattern.compile("[’‘´`]");

    /** Brackets too: those that stand in a counted query are ours. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\[\\]]+");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[\\w+]");
    private static final Pattern SIGN = Pattern.compile("[\\p{L}\\p{N}]");

    private static final String MONTH = "(?<!\\p{L})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo"
            + "|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?!\\p{L})\\.?";
    private static final String DIGIT_WORD = "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)";
    private static final String NUMBER_WORD = "(?:" + DIGIT_WORD + "|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh"
            + "|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?!\\p{L})";
    private static final String ORDINAL_WORD =
            "(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh"
                    + "|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)\\b";
    private static final String DAY = "(?:(?<!\\d)[0-3]?\\d(?:st|nd|rd|th)?(?![\\d\\p{L}])|" + ORDINAL_WORD + ")";
    private static final String YEAR =
            "(?:(?:19|20)\\d{2}(?!\\d)|'?\\d{2}(?!\\d)|(?:nineteen|two thousand)(?:[ -](?:and )?" + NUMBER_WORD + ")*)";

    /** What makes a dose, a span or a measure of a number that would otherwise be a telephone's or a day. */
    private static final String NO_UNIT =
            "(?!\\d|\\s*(?:mg|mcg|ug|g|kg|ml|l|iu|units?|mm|cm|lbs?|pounds|kcal|calories|steps"
                    + "|hours?|hrs?|days?|weeks?|months?|years?|percent|%)(?!\\p{L}))";

    private static final String ANY_DATE =
            "(?:" + MONTH + "|\\d++(?:st|nd|rd|th)?|" + ORDINAL_WORD + "|nineteen|" + NUMBER_WORD + ")";

    /** Words that follow "my name is" and are no name. */
    private static final String NO_NAME =
            "(?!(?:a|about|after|again|age|aged|also|an|and|are|as|at|because|before|best|born"
                    + "|but|by|call|can|could|date|did|dob|do|does|for|from|good|had|has|have|he|help|her|his|how|i|i'm|i've|if|in|is"
                    + "|it|just|looking|me|mr|mrs|ms|my|near|need|needs|no|not|of|old|on|or|our|phone|please|she|since|so|that|the"
                    + "|their|there|they|this|to|top|until|vs|want|wants|was|we|were|what|when|where|which|while|who|whose|why|will"
                    + "|with|without|would|year|years|you|your|dr|doctor|y|tengo|con)(?![\\p{L}'-]))";

    /** Words that follow "ms" where it is multiple sclerosis, "mr" where it is magnetic resonance, and "doctor". */
    private static final String NO_NAME_HERE =
            NO_NAME + "(?!(?:angiogra\\p{L}+|appointments?|arm|arms|arthrogra\\p{L}+|attacks?"
                    + "|back|brain|care|causes?|cervical|clinic|cognitive|cure|dallas|diagnos\\p{L}+|diet|disc|disease|drugs?|early"
                    + "|elastography|exercises?|exacerbation|eye|eyes|face|fatigue|fever|flare|flares|flare-up|foot|hand|hands|head"
                    + "|headaches?|herniated|hours|hug|hurts?|images?|imaging|infusions?|leg|legs|lesions?|life|list|location|lumbar"
                    + "|medications?|medicine|meds|mri|myelin|myelogra\\p{L}+|neck|nerve|neuro\\p{L}*|numb\\p{L}*|office|optic|pain|patients?"
                    + "|perfusion|period|primary|progressi\\p{L}+|progression|referral|relaps\\p{L}+|remission|remitting|reviews?|scale"
                    + "|scans?|school|score|secondary|shoulder|spasms?|spasticity|specialists?|specialt\\p{L}+|specializ\\p{L}+"
                    + "|spectroscopy|spinal|spine|stage|stages|stenosis|stroke|surgeons?|surgery|symptoms?|tests?|therap\\p{L}+"
                    + "|tingling|treat|treats|treatments?|tremors?|tumors?|venogra\\p{L}+|vertigo|vision|visits?|walking|weakness|work)"
                    + "(?![\\p{L}'-]))";

    private static final String WORD = "\\p{L}[\\p{L}\\p{M}'-]*\\.?";
    private static final String MORE_OF_THE_NAME = "(?:,?\\s" + NO_NAME_HERE + WORD + "){0,3}";

    /** Only these make a name of what follows "i am" or "my son", which is otherwise how somebody feels or what he has. */
    private static final String GIVEN_NAME =
            "(?:aaron|adam|alan|albert|alex|alexander|alice|amanda|amy|ana|andrea|andrew"
                    + "|angela|ann|anna|anne|anthony|antonio|ashley|barbara|benjamin|betty|bill|bob|brandon|brenda|brian|carl|carlos"
                    + "|carol|carolyn|catherine|charles|cheryl|chris|christina|christine|christopher|cynthia|dan|daniel|david|deborah"
                    + "|debra|denise|dennis|diana|diane|donald|donna|dorothy|doug|douglas|edward|elizabeth|emily|emma|eric|ethan"
                    + "|evelyn|frances|francisco|frank|gary|george|gloria|grace|greg|gregory|guadalupe|hannah|harold|heather|helen"
                    + "|henry|isabel|jack|jacob|jacqueline|james|jane|janet|janice|jason|javier|jean|jeff|jeffrey|jennifer|jeremy|jerry"
                    + "|jesse|jessica|jim|joan|joe|john|jonathan|jordan|jorge|jose|josé|joseph|joshua|joyce|juan|judith|judy|julia|julie"
                    + "|justin|karen|katherine|kathleen|kathryn|keith|kelly|kenneth|kevin|kimberly|kyle|larry|laura|lauren|lawrence"
                    + "|linda|lisa|liz|logan|lori|louis|lucas|luis|madison|manuel|margaret|maria|maría|marie|marilyn|mark|martha|martin"
                    + "|mary|matt|matthew|megan|melissa|michael|michelle|miguel|mike|nancy|nathan|nicholas|nick|nicole|noah|olivia|pam"
                    + "|pamela|patricia|patrick|paul|pedro|peter|philip|rachel|ralph|raymond|rebecca|ricardo|richard|rick|robert|roger"
                    + "|ronald|rosa|roy|russell|ruth|ryan|samantha|samuel|sandra|sara|sarah|scott|sean|sharon|shirley|sofia|sophia"
                    + "|stephanie|stephen|steve|steven|susan|teresa|terry|theresa|thomas|tim|timothy|tom|tyler|victoria|vincent|virginia"
                    + "|walter|wayne|william|willie|zachary)(?![\\p{L}'-])(?:'s)?";

    private static final String HOUSE =
            "(?<![\\w.-])\\d{1,6}[a-d]?\\s(?!(?:" + NUMBER_WORD + "|hours?|hrs?|days?|weeks?|months?"
                    + "|years?|yrs?|yr|yo|old|mm|cm|mg|mcg|ml|kg|levels?|discs?|disks?|times?|best|top|over|and|or|to|of|in|for|with|after"
                    + "|before|from|percent|types?|stages?|ways?|in)\\b)(?:[nsew]\\.?\\s)?";

    private record Rule(Pattern pattern, String placeholder) {

        static Rule of(String placeholder, String... alternatives) {
            return new Rule(Pattern.compile(String.join("|", alternatives)), placeholder);
        }
    }

    /** In this order: what holds another kind of thing comes before it. */
    private static final List<Rule> RULES = List.of(
            Rule.of(
                    "[email]",
                    "[^\\s@]+@[^\\s@]+",
                    "[^\\s@]+\\s@\\s?[^\\s@]+\\.\\p{L}{2,}",
                    "[^\\s@]+@\\s[^\\s@]+\\.\\p{L}{2,}",
                    "\\S+ \\(?at\\)? \\S+ \\(?dot\\)? \\p{L}{2,}",
                    "(?<!\\S)@\\w{2,}"),
            Rule.of(
                    "[link]",
                    "\\p{L}{2,}://\\S*",
                    "\\bwww\\.\\S+",
                    "\\b[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.(?:com|org|net|edu|gov|mil|info|biz|io|us|health|app|dev)\\b(?:[:/?]\\S*)?"),
            Rule.of(
                    "[address]",
                    HOUSE
                            + "(?:[\\w'.-]+\\s){1,4}(?:street|avenue|ave|road|rd|boulevard|blvd|lane|ln|parkway|pkwy|highway"
                            + "|hwy|expressway|expy|freeway|fwy|terrace|trail|trl|circle|drive|court)\\b\\.?",
                    HOUSE + "(?:[\\w'.-]+\\s){1,2}(?:st|dr|ct|cir|pl|place|way|loop|sq|square|plaza|ter)\\b\\.?",
                    HOUSE + "(?:avenue|ave|highway|hwy|calle|county road|farm to market|fm|interstate)\\s[\\w-]+",
                    "\\bliv(?:e|es|ing) (?:at|on) (?:[\\w'.-]+\\s){1,4}(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln"
                            + "|drive|dr|court|ct|circle|way|place)\\b\\.?",
                    "\\baddress(?: is|:)\\s.*",
                    "\\bp\\.?\\s?o\\.?\\sbox\\s\\w+",
                    "\\b(?:apt|apartment|suite|ste)\\.?\\s?#?\\s?\\d+\\w?\\b"),
            Rule.of(
                    "[date]",
                    "\\b(?:dob|d\\.o\\.b\\.?|date of birth|birth ?date|birth ?day|birth year|year of birth|born"
                            + "|fecha de nacimiento|nacido|nacida)(?!\\p{L})(?:[\\s:,.=-]|\\b(?:is|was|on|in|the|of|el|en)\\b)*"
                            + ANY_DATE + "(?:[\\s,./_-]*(?:(?:of|de|the) )?" + ANY_DATE + ")*" + NO_UNIT,
                    "(?<![\\w/.-])\\d{1,2}\\s?[/._-]\\s?\\d{1,2}\\s?[/._-]\\s?(?:\\d{4}|\\d{2})(?![\\w-])",
                    "(?<![\\w/.-])(?:\\d{4}|\\d{2})\\s?[/._-]\\s?\\d{1,2}\\s?[/._-]\\s?\\d{1,2}(?![\\w-])",
                    "(?<![\\w/.-])\\d{1,2} \\d{1,2} (?:19|20)\\d{2}(?!\\w)",
                    "(?<![\\w/.-])(?:19|20)\\d{2} \\d{1,2} \\d{1,2}(?!\\w)",
                    "(?<![\\w/.-])0\\d [0-3]\\d \\d{2}(?!\\w)",
                    "(?<![\\w/.-])(?:0?[1-9]|1[0-2])[/.-](?:19|20)\\d{2}(?!\\w)",
                    "(?<![\\w/.-])(?:19|20)\\d{2}[/.-](?:0?[1-9]|1[0-2])(?!\\w)",
                    "(?<!\\w)\\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\d{2,4}(?!\\w)",
                    MONTH + "[\\s/,-]*(?:the )?" + DAY + "(?:[\\s,/-]+(?:of |in )?" + YEAR + ")?",
                    MONTH + "[\\s/,-]*'?(?:19|20)\\d{2}(?!\\d)",
                    DAY + "[\\s/.-]*(?:of |de )?" + MONTH + "[\\s,/.-]*(?:of |de )?" + YEAR,
                    "(?<!\\d)[0-3]?\\d[\\s/.-]*(?!may|mar\\b)" + MONTH,
                    "(?:(?<!\\d)[0-3]?\\d(?:st|nd|rd|th)|" + ORDINAL_WORD + ")\\s(?:of |de )?" + MONTH,
                    "(?<!\\d)[0-3]?\\d\\s(?:of|de)\\s" + MONTH),
            Rule.of(
                    "[number]",
                    "\\b(?:ssn|ss#|social security(?: (?:number|no|num))?|mrn|medical record(?: (?:number|no|num))?"
                            + "|record (?:number|no|num|id)|chart (?:number|no|num|id)|id (?:number|no|num)"
                            + "|(?:patient|member|subscriber|group|policy|account|acct|insurance|medicare|medicaid|case|claim"
                            + "|reference|confirmation|passport|licen[cs]e)(?: (?:id|number|no|num)|#|id))(?!\\p{L})"
                            + "(?:[\\s:#.=-]|\\b(?:is|number|no|num|last|four|digits|ending|in)\\b)*\\p{L}{0,3}-?\\d[\\p{L}\\d-]*"
                            + "(?:[ ./-]\\d[\\p{L}\\d-]*)*",
                    // A Medicare beneficiary's identifier.
                    "\\b\\d\\p{L}[\\p{L}\\d]\\d-?\\p{L}[\\p{L}\\d]\\d-?\\p{L}{2}\\d{2}\\b",
                    // A telephone number with letters.
                    "\\b1[-. ]?\\(?8\\d\\d\\)?[-. ](?:[\\p{L}\\d]-?){7,}",
                    "(?<![\\p{L}\\d])\\+?\\(?\\d(?:[ ().,/+-]{0,3}\\d){6,}" + NO_UNIT
                            + "(?:\\s?(?:x|ext\\.?|extension)\\s?\\d{1,6})?",
                    "(?:(?:" + DIGIT_WORD + "|double|triple|\\d{1,4})[\\s,.-]+){6,}(?:" + DIGIT_WORD
                            + "|\\d{1,4})(?!\\p{L})",
                    "[\\p{L}\\d-]*\\d{5,}[\\p{L}\\d-]*"),
            Rule.of(
                    "[name]",
                    "\\b(?:(?:my|his|her|the|patient|patient's|child's|son's|daughter's|husband's|wife's|mother's|father's) )?"
                            + "name(?:'s|s| is|:| =) ?" + NO_NAME + WORD + MORE_OF_THE_NAME,
                    "\\b(?:i am|i'm|they) call(?:ed)?(?: me)? " + NO_NAME + WORD + MORE_OF_THE_NAME,
                    "\\b(?:me llamo|mi nombre es|se llama) " + NO_NAME + WORD + MORE_OF_THE_NAME,
                    "\\b(?:son|daughter|husband|wife|mother|mom|father|dad|brother|sister|child|baby|friend|partner|patient)"
                            + " (?:named|called) " + NO_NAME + WORD + MORE_OF_THE_NAME,
                    "\\b(?:i am|i'm|im|this is|soy|call me|patient|(?:my|our) (?:son|daughter|husband|wife|mother|mom|father|dad"
                            + "|brother|sister|child|baby|friend|partner|grandmother|grandma|grandfather|grandpa|aunt|uncle)),? "
                            + GIVEN_NAME + MORE_OF_THE_NAME,
                    "\\b(?:(?:mr|mrs|ms|mx|sr|sra|srta)\\. ?|(?:mrs|mister|missus|señora?|señorita) )" + NO_NAME + WORD
                            + MORE_OF_THE_NAME,
                    "\\b(?:mr|ms|miss) " + NO_NAME_HERE + WORD + MORE_OF_THE_NAME));

    /** A title that patients use of those who treat them. */
    private static final Pattern DOCTOR =
            Pattern.compile("\\b(dr\\.? ?(?<=[ .])|(?:doctora?|doc|prof|professor)\\.? )((?:" + NO_NAME_HERE + WORD
                    + ")" + MORE_OF_THE_NAME + ")");

    private static final Pattern BETWEEN_WORDS = Pattern.compile(" ");

    private final Predicate<String> practitioner;

    /** Makes one that leaves names after "doctor" where somebody of the practice is called so. */
    QueryRedactor(Predicate<String> practitioner) {
        this.practitioner = practitioner;
    }

    /** Returns a query as it is counted: in lower case, every white space one space, every digit and dash a plain one. */
    static String normalized(String query) {
        var plain = UNSEEN.matcher(Normalizer.normalize(query, Normalizer.Form.NFKC))
                .replaceAll("");
        var folded = APOSTROPHE.matcher(DASH.matcher(plain).replaceAll("-")).replaceAll("'");
        return SPACE.matcher(withPlainDigits(folded).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /**
     * Returns what may be kept of a query; nothing where it says nothing but who asks.
     *
     * @param query normalized
     */
    Optional<String> redact(String query) {
        var redacted = query;
        for (var rule : RULES) {
            redacted = rule.pattern().matcher(redacted).replaceAll(rule.placeholder());
        }
        redacted = DOCTOR.matcher(redacted).replaceAll(this::withoutStranger).strip();
        return SIGN.matcher(withoutPlaceholders(redacted)).find() ? Optional.of(redacted) : Optional.empty();
    }

    /** Returns the words of a counted query that a patient typed. */
    static String withoutPlaceholders(String counted) {
        return SPACE.matcher(PLACEHOLDER.matcher(counted).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** Keeps as many words of a name as are those of somebody here, and what follows them. */
    private String withoutStranger(MatchResult title) {
        var words = List.of(BETWEEN_WORDS.split(title.group(2)));
        for (int length = words.size(); length > 0; length--) {
            if (practitioner.test(String.join(" ", words.subList(0, length)))) {
                return title.group();
            }
        }
        return title.group(1).strip() + " [name]";
    }

    private static String withPlainDigits(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(sign ->
                        plain.appendCodePoint(Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign));
        return plain.toString();
    }
}
