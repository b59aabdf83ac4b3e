package history

import (
	"context"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// retiredNames finds files of providers whose name, since the site became
// public, belonged to another provider whose file was removed.
func (p *pass) retiredNames(ctx context.Context) error {
	now := map[string]*model.Provider{}
	for _, m := range p.site.Municipalities {
		for _, pr := range m.Providers {
			now[dataFolder+"/"+m.ID+"/"+providerFolder+"/"+pr.Slug+".toml"] = pr
		}
	}
	for _, c := range p.log {
		for _, ch := range c.Changes {
			pr := now[ch.Path]
			if ch.Status != 'D' || pr == nil {
				continue
			}
			contents, err := p.repo.Blobs(ctx, []string{ch.Old})
			if err != nil {
				return err
			}
			was := parseProvider(ch.Path, pr.Slug, contents[ch.Old])
			if was == nil || was.Name == "" || samePerson(was, pr) {
				continue
			}
			delete(now, ch.Path)
			p.report(codeRetiredName, diag.Span{File: ch.Path},
				diag.Textf("namnet %q tillhörde en annan anordnare", "the name %q belonged to another provider", pr.Slug),
				diag.Textf("ge filen ett namn som aldrig har använts", "give the file a name that has never been used"),
				remark("den anordnarens fil togs bort i commit %s", "that provider's file was removed in commit %s", said(c)))
		}
	}
	return nil
}
