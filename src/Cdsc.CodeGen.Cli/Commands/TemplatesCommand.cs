using System.CommandLine;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Cli;

/// <summary><c>templates</c>: what a user needs to put templates of his own in place of the command's.</summary>
internal sealed class TemplatesCommand(TextWriter output, TextWriter error, string currentFolder)
{
    private const string Help = """
        Helps with templates of your own in place of those that come with the command.

        Examples:
          cdsc templates list
              tells which templates there are, and which view in which version each of them gets
          cdsc templates export own models/object.sbn
              writes that template to own/models/object.sbn, for you to change
          cdsc templates check own
              tells whether the templates in the folder fit this version of the command
          cdsc generate petstore.yaml --templates own --namespace Acme.Pets --output src/Generated
              generates with them
        """;

    /// <summary>The command.</summary>
    public static Command Make(string name, TextWriter output, TextWriter error, string currentFolder)
    {
        var templates = new TemplatesCommand(output, error, currentFolder);
        return new Command(name, Help.ReplaceLineEndings("\n")) { templates.MakeList(), templates.MakeExport(), templates.MakeCheck() };
    }

    private Command MakeList()
    {
        var command = new Command("list", "Tells which templates there are, and which view in which version each of them gets.");
        command.SetAction(_ => List());
        return command;
    }

    private Command MakeExport()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write to. A file there that differs is never overwritten." };
        var names = new Argument<string[]>("NAME") { Description = "The templates, as the list names them; without any, all of them.", Arity = ArgumentArity.ZeroOrMore };
        names.Validators.Add(result =>
        {
            foreach (string name in result.Tokens.Select(token => token.Value).Except(TemplateSet.Names, StringComparer.Ordinal))
            {
                result.AddError($"there is no template '{name}'; 'cdsc templates list' tells which there are.");
            }
        });
        var command = new Command("export", "Writes templates of the command to a folder of yours.\n\nExample:\n  cdsc templates export own models/object.sbn models/enum.sbn") { folder, names };
        command.SetAction(result => Export(result.GetValue(folder)!, result.GetValue(names) ?? []));
        return command;
    }

    private Command MakeCheck()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder with your templates." };
        var command = new Command("check", "Tells whether templates fit this version of the command: each replaces one, was made for its view as it is, and uses only what the view has.\n\nExample:\n  cdsc templates check own") { folder };
        command.SetAction(result => Check(result.GetValue(folder)!));
        return command;
    }

    private int List()
    {
        var table = new AlignedTable("Template", "View");
        foreach (string name in TemplateSet.Names)
        {
            table.Add((Shade.Cyan, name), (Shade.Plain, $"{TemplateHead.Of(TemplateSet.BuiltIn[name].Text)}"));
        }

        table.WriteTo(output);

        return ExitCodes.Success;
    }

    private int Export(string folder, string[] names)
    {
        var diagnostics = new DiagnosticBag();
        GeneratedFile[] files = [.. (names.Length == 0 ? TemplateSet.Names : names.Distinct()).Select(name => new GeneratedFile(name, TemplateSet.BuiltIn[name].Text))];
        if (NewFiles.Write(Path.GetFullPath(Path.Combine(currentFolder, folder)), files, static _ => false, diagnostics) is { } written)
        {
            output.WriteLine($"{folder}: {Templates(files.Length)}, {written} written");
        }

        return Finish(diagnostics, currentFolder);
    }

    private int Check(string folder)
    {
        var diagnostics = new DiagnosticBag();
        string root = Path.GetFullPath(Path.Combine(currentFolder, folder));
        IReadOnlyDictionary<string, TemplateText> templates = TemplateFolder.TextsIn(root, ".", new RunSources(root), diagnostics);
        TemplateCheck.Check(templates, diagnostics);
        if (!diagnostics.HasErrors)
        {
            output.WriteLine($"{folder}: {Templates(templates.Count)}, in order");
        }

        return Finish(diagnostics, root);
    }

    private static string Templates(int count) => count == 1 ? "1 template" : $"{count} templates";

    private int Finish(DiagnosticBag diagnostics, string root)
    {
        DiagnosticPrinter.Print(diagnostics.ToSorted(), root, currentFolder, error);
        return diagnostics.HasErrors ? ExitCodes.Diagnostics : ExitCodes.Success;
    }
}
