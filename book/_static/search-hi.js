// The search page's words in Hindi. Sphinx's own file of them builds a function from a string,
// which the Content-Security-Policy forbids.
Object.assign(Documentation.TRANSLATIONS, {
  "Search Results": "खोज के परिणाम",
  "Searching": "खोज जारी है",
  "Preparing search...": "खोज की तैयारी…",
  "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
    "कोई पन्ना नहीं मिला। वर्तनी जाँच लें, या कोई दूसरा शब्द आज़माएँ।",
  "Search finished, found ${resultCount} page(s) matching the search query.":
    "खोज पूरी हुई: ${resultCount} पन्ने मिले।",
});
Documentation.LOCALE = "hi";
