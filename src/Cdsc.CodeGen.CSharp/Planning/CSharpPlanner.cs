using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Decides everything about the C#: names, types, files. What follows only renders.</summary>
public static class CSharpPlanner
{
    /// <summary>Plans the C# of a model.</summary>
    public static CSharpPlan Plan(ApiModel model, CSharpSettings settings)
    {
        var context = new PlanContext(model, settings);
        SpecificationSupport.Check(context);
        var files = new List<FilePlan>();
        if (settings.EmitsModels)
        {
            files.AddRange(new ModelPlanner(context).Plan());
        }

        if (settings.EmitsClients)
        {
            files.AddRange(new ClientPlanner(context).Plan());
        }

        if (settings.EmitsServer)
        {
            files.AddRange(new ServerPlanner(context).Plan());
        }

        if (settings.Project is { } project)
        {
            files.Add(new FilePlan(project.Name + ".csproj", "project/project.sbn", ProjectOf(settings, project)));
        }

        return new CSharpPlan(files, [.. SupportFiles.Of(context.Rooms, settings)], context.Diagnostics.ToSorted());
    }

    private static ProjectView ProjectOf(CSharpSettings settings, ProjectSettings project) => new(
        CSharpText.Xml(project.Description),
        settings.Namespace,
        settings.EmitsServer,
        settings.Emit.HasFlag(EmitKind.ClientDi),
        [.. project.ProjectReferences.Select(CSharpText.Xml)]);
}
