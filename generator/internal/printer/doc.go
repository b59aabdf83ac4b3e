// Package printer makes PDFs of the pages of a built site, with a browser that
// is installed on the computer: Chromium, or one made of it.
//
// Its input is a folder that holds a site, the address at which the site is to
// be published, and which pages to print. Its output is one tagged PDF for each
// page, with an outline, the page's title and language, and links to the
// published site. The same pages printed by the same browser with the same
// fonts give the same bytes.
//
// The browser meets the pages at their own address, served on the loopback
// interface, and no other address exists for it. No script runs. A browser that
// is missing, breaks down or is too slow is a [Problem], and so is a PDF that
// lacks what a reader of it needs.
package printer
