//! The examples and explanations that clap shows below the options of a command.

pub(super) const AFTER_HELP: &str = "\
Examples:
  fanal                              preview the site; it reloads as you save
  fanal new                          make a new site for one country
  fanal check                        list every problem at once
  fanal explain hotline              say what each field of a file means
  fanal hide rights/pay              take a page down in every language
  fanal changes                      list what readers would see changed since a week ago
  fanal build                        write the site to public/, ready for a web server
  fanal build --verify               compare the result with a build from scratch
  fanal publish --check              ask the published site whether everything is right
  fanal translations                 list what each language lacks
  fanal facts                        list what staff should find out about each hotline
  fanal print NO --languages nb,ur   make posters and cards of the help line of Norway
  fanal recall no-rosa               list everything printed with its number
  fanal serve --today 2027-07-30     preview the site as of that day

A site is a folder with content/ and, if it has messages or a design of its own, locales/ and theme/.

Exit codes: 0 success; 1 the site has problems, each shown with its location and a fix;
2 the command line is not valid; 3 a file, folder or port cannot be used;
130 stopped with Ctrl-C.";

pub(super) const PUBLISH_HELP: &str = "\
Examples:
  fanal publish --check                                     the site at `origin` of content/site.toml
  fanal publish --check https://help.example.org --test-tip   also send a tip that says that it is a test
  fanal publish --check --address 192.0.2.7                 a new server, before the DNS leads to it

Requests are sent with the program curl, which uses the certificates and proxies of this system.
generator/docs/publish.md says how to publish, and is named with each problem.";

pub(super) const NEW_HELP: &str = "\
Examples:
  fanal new                                                       ask one question at a time
  fanal new trygg-havn --country NO --languages nb,en,ur          for Norway, in Norwegian, English and Urdu
  fanal new linea --country AR --languages es,en --name \"Línea 145\"

The pages are a start: `fanal check` lists the places that only people of the country can write.

In the folder of a site:
  fanal new page rights/au-pairs                                  a page, in the language that the others are translated from
  fanal new hotline no-child --country NO                         a help line
  fanal new campaign 18-october-2027                              a campaign with its page

A folder for a new site that is called page, hotline or campaign: fanal new ./page --country NO";

pub(super) const EXPLAIN_HELP: &str = "\
Examples:
  fanal explain                      the kinds of files
  fanal explain hotline              the fields of the file of a help line
  fanal explain hotline hours        everything of one field
  fanal explain hotline source.url   a field of a table";

pub(super) const TRANSLATIONS_HELP: &str = "\
Examples:
  fanal translations                                       list what each language lacks
  fanal translations export --locale ur                    write translations/ur.po for a translator
  fanal translations import translations/ur.po             read it back
  fanal translations --accept content/pages/ur/signs.md    the Urdu page fits its source again";

pub(super) const FACTS_HELP: &str = "\
A record is due if its page has no date, if the page or our call is older than a year, or if we read the page more than a
year ago. Read the page again, or call; then change the record and set `read_on` or `verified_on`.

Examples:
  fanal facts                        every record
  fanal facts --territory NO         those of Norway
  fanal facts --due                  only the records that are due";

pub(super) const CHANGES_HELP: &str = "\
Examples:
  fanal changes                      since a week ago
  fanal changes --since 2026-11-22   since that day began, in UTC
  fanal changes --since 4f2a91c0     since that commit, by its id in `git log`
  fanal changes --since HEAD         what is not committed yet

Reads the history that git keeps of the folder of the site. What is not committed yet counts as well.";

pub(super) const PRINT_HELP: &str = "\
Examples:
  fanal print NO                                   the help line of Norway, in every language of the site
  fanal print NO --languages en,ur --kinds poster-a4
  fanal print no-rosa --not-called                 a help line by the name of its record
  fanal print --campaign 18-october-2027           a campaign: sheets, pictures to share, and a kit for each language

Kinds: poster-a4 and poster-a3; strips, a poster with strips to tear off; card, for a purse; card-neutral, which names
nothing; leaflet, of A4 folded once. Of a campaign also pictures: square, story, for a phone held upright, and preview, which
messengers show beside a link.

Sheets are set by the program fanal-print, which is installed once; the command says how.";
