using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Decides everything about the C#: names, types, files. What follows only renders.</summary>
public static class CSharpPlanner
{
    /// <summary>Plans the C# of a model.</summary>
    public static CSharpPlan Plan(ApiModel model, CSharpSettings settings) => Plan([(model, settings)])[0];

    /// <summary>
    /// Plans the C# of several models that are compiled together: what they share, types and support code, comes with the
    /// first that has it.
    /// </summary>
    /// <returns>A plan for each of them.</returns>
    public static IReadOnlyList<CSharpPlan> Plan(IReadOnlyList<(ApiModel Model, CSharpSettings Settings)> parts)
    {
        var types = new SharedTypes();
        var rooms = new HashSet<SupportRoom>();
        var plans = new List<CSharpPlan>();
        foreach ((ApiModel model, CSharpSettings settings) in parts)
        {
            var context = new PlanContext(model, settings, types);
            plans.Add(PlanPart(context, [.. context.Rooms.Where(room => room.IsOfSpecification || rooms.Add(room))]));
            if (plans.Count < parts.Count)
            {
                // For those that follow.
                types.Add(context);
            }
        }

        return plans;
    }

    private static CSharpPlan PlanPart(PlanContext context, IReadOnlyList<SupportRoom> rooms)
    {
        CSharpSettings settings = context.Settings;
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

        string prefix = settings.Folder.Length == 0 ? "" : settings.Folder + "/";
        return new CSharpPlan(
            [.. files.Select(file => file with { Path = prefix + file.Path })],
            [.. rooms.SelectMany(room => SupportFiles.Of(room, context, room.IsOfSpecification ? prefix : ""))],
            context.Diagnostics.ToSorted());
    }

    private static ProjectView ProjectOf(CSharpSettings settings, ProjectSettings project) => new(
        CSharpText.Xml(project.Description),
        settings.Namespace,
        settings.EmitsServer,
        settings.Emit.HasFlag(EmitKind.ClientDi),
        [.. project.ProjectReferences.Select(CSharpText.Xml)]);
}
