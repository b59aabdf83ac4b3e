// Package pages decides what each page of the site says.
//
// Its input is the checked model, the change reports and a date. Its output
// is one Page for each address, with a typed view that the layout of the same
// name prints. Views are plain data: layouts read fields, and all counting,
// choosing and wording has been done here.
package pages
